/** The texts of an input rule, as long as Excel takes them. */
export function ruleTexts(title: string, message: string) {
  return { title: title.slice(0, 32), prompt: message.slice(0, 255), error: message.slice(0, 225) }
}
