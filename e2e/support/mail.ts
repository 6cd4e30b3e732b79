import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

type Mail = { to: string; subject: string; text: string };

/** The product keeps its mails as files where no SMTP is given. */
function readMails(): Mail[] {
  const folder = process.env.E2E_MAIL_DIR;
  if (!folder || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  return files.map((name) => parse(readFileSync(path.join(folder, name), "utf8")));
}

function parse(source: string): Mail {
  const end = source.indexOf("\r\n\r\n");
  const head = source.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "";
  const body = source.slice(end + 4);
  const isQuoted = header("Content-Transfer-Encoding").toLowerCase() === "quoted-printable";
  return { to: header("To"), subject: header("Subject"), text: isQuoted ? unquote(body) : body };
}

/** Quoted-printable: soft line ends, and bytes as =41. */
function unquote(text: string): string {
  const joined = text.replace(/=\r\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The text of the mail with this subject to this address, once it has been sent. */
export async function readMail(to: string, subject: string): Promise<string> {
  const find = () => readMails().find((mail) => mail.to === to && mail.subject === subject)?.text;
  await expect.poll(find, { message: `a mail “${subject}” to ${to}` }).toBeTruthy();
  return find() ?? "";
}
