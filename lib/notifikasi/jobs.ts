import "server-only";
import { log } from "@/lib/server/log";
import { sendMail } from "@/lib/server/mail";
import type { QueuedJob } from "@/lib/server/worker";
import { markMailSent } from "./mutations";
import { findUnsentMail } from "./queries";

/** Writes the words of one mail from its facts, at the moment of sending: secrets (codes) are made here and never stored. */
export type MailTemplate = (data: Record<string, unknown>) => { subject: string; text: string };

/** The job that sends one mail of the outbox. `templates` are those of all contexts' messages.ts. */
export function mailJob(templates: Record<string, MailTemplate>): QueuedJob {
  return {
    task: "kirim_surel",
    run: async (payload) => {
      const { kunci } = payload as { kunci: string };
      const mail = await findUnsentMail(kunci);
      if (!mail) return;
      const template = templates[mail.templat];
      if (!template) throw new Error(`no mail template ${mail.templat}`);
      const { subject, text } = template(mail.data as Record<string, unknown>);
      await sendMail({ to: mail.alamat, subject, text, id: mail.id });
      await markMailSent(mail.id);
      log.info({ surel: mail.id, templat: mail.templat }, "mail sent");
    },
  };
}
