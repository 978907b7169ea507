import type { Language } from '../../shared/okr/index.ts'

const en = {
  noAnswer: (host: string) => `${host} did not answer within ten seconds.`,
  notReached: (host: string) => `${host} could not be reached.`,
  notTaken: (host: string) => `${host} did not take the message.`,
  busy: (host: string, status: number) => `${host} answered ${status}.`,
  redirect: (host: string, status: number) =>
    `${host} answered ${status}, a redirect, which is not followed. Set the address anew.`,
  gone: (host: string, status: number) =>
    `${host} answered ${status}: the webhook is gone. Make a new one in the chat and set its address.`,
  refused: (host: string, status: number) =>
    `${host} answered ${status}: it does not take this webhook. Look in the chat whether it still exists and who may post.`,
}

/** Why a message did not arrive, and what to do. */
export type FailureTexts = typeof en

const de: FailureTexts = {
  noAnswer: (host) => `${host} hat nicht innerhalb von zehn Sekunden geantwortet.`,
  notReached: (host) => `${host} war nicht zu erreichen.`,
  notTaken: (host) => `${host} hat die Nachricht nicht angenommen.`,
  busy: (host, status) => `${host} hat mit ${status} geantwortet.`,
  redirect: (host, status) =>
    `${host} hat mit ${status} geantwortet, einer Umleitung, der nicht gefolgt wird. Setzen Sie die Adresse neu.`,
  gone: (host, status) =>
    `${host} hat mit ${status} geantwortet: Den Webhook gibt es nicht mehr. Legen Sie im Chat einen neuen an und setzen Sie seine Adresse.`,
  refused: (host, status) =>
    `${host} hat mit ${status} geantwortet: Dieser Webhook wird nicht angenommen. Sehen Sie im Chat nach, ob es ihn noch gibt und wer schreiben darf.`,
}

export const FAILURES: Readonly<Record<Language, FailureTexts>> = { en, de }
