import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "./env";

export type Mail = { to: string; subject: string; text: string; id: string };

/** Can a mail reach people? Without SMTP it is only kept as a file, which in production is no way to send a code. */
export function isMailConfigured(): boolean {
  return env.smtpUrl !== null || env.isDemo || env.isTest;
}

let transporter: Transporter | null = null;

/**
 * Sends by SMTP (SMTP_URL), or keeps the mail as a file under DATA_DIR/surel that a developer can open. The same `id` gives the
 * same Message-ID, so that a mail sent twice by a crash between sending and marking is shown once (RELIABILITY C5).
 */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  const message = {
    from: env.mailFrom,
    to: oneLine(to),
    subject: oneLine(subject),
    text,
    messageId: `<${id}@guru-tumbuh>`,
  };
  if (env.smtpUrl) {
    transporter ??= nodemailer.createTransport(env.smtpUrl);
    await transporter.sendMail(message);
    return;
  }
  const folder = path.join(env.dataDir, "surel");
  await mkdir(folder, { recursive: true });
  const compiled = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const file = path.join(folder, `${id}.eml`);
  await writeFile(`${file}.tmp`, compiled.message as Buffer, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

/** A header is one line: what a person typed cannot add another (RELIABILITY A27). */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
