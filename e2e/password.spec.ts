import type { Page } from "@playwright/test";
import { someEmail } from "@/prisma/seed/factories";
import { see } from "./support/page";
import { givenCode, givenSchool, givenTeacher } from "./support/people";
import { chooseInNameMenu, fillRegistration, refusal, sendRegistration, signIn, someApplicant } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The client's rule (DOMAIN §0): 7 characters are refused and 8 accepted, on every path that sets a password. Each is tried with
 * the form as it is and without JavaScript, where only the server can refuse.
 */
const SEVEN = "tq4-war";
const EIGHT = "tq4-waru";
const TOO_SHORT = "Password paling sedikit 8 karakter; ini baru 7.";

type Path = {
  what: string;
  /** Opens the form in a browser, filled in but for the password; gives how a password is sent. */
  open: (page: Page) => Promise<(password: string) => Promise<void>>;
  /** The heading of the page that follows, or the sentence that says it is done. */
  done: string;
};

const PATHS: Path[] = [
  {
    what: "a teacher's registration",
    open: async (page) => {
      await fillRegistration(page, await givenSchool(), someApplicant());
      return (password) => sendRegistration(page, password);
    },
    done: "Menunggu persetujuan kepala sekolah",
  },
  {
    what: "an institution's registration",
    open: async (page) => {
      await page.goto("/daftar/lembaga");
      await see(page, "Daftar sebagai lembaga");
      await page.getByLabel("Nama yayasan atau lembaga").fill("Yayasan Lentera Uji");
      await page.getByLabel("Nama lengkap Anda").fill("Bunga Kirana");
      await page.getByLabel("Surel (e-mail)").fill(someEmail());
      await page.getByLabel("Telepon").fill("081234567890");
      return async (password) => {
        await page.getByLabel("Password", { exact: true }).fill(password);
        await page.getByRole("button", { name: "Daftar", exact: true }).click();
      };
    },
    done: "Tidak ada yang menunggu Anda",
  },
  {
    what: "the first sign-in with a one-time code",
    open: async (page) => {
      const teacher = await givenTeacher(await givenSchool());
      const code = await givenCode(teacher);
      await page.goto("/aktivasi");
      await see(page, "Buat password dengan kode");
      await page.getByLabel("Username").fill(teacher.username);
      await page.getByLabel("Kode sekali pakai").fill(code);
      return (password) => savePassword(page, password);
    },
    done: "Tidak ada yang menunggu Anda",
  },
  {
    what: "the link of a mail",
    open: async (page) => {
      const teacher = await givenTeacher(await givenSchool());
      await page.goto(`/atur-password/${await givenCode(teacher)}`);
      await see(page, "Buat password baru");
      return (password) => savePassword(page, password);
    },
    done: "Tidak ada yang menunggu Anda",
  },
  {
    what: "Ganti Password",
    open: async (page) => {
      const teacher = await givenTeacher(await givenSchool());
      await signIn(page, teacher);
      await chooseInNameMenu(page, teacher.nama, "Ganti Password");
      await see(page, "Ganti Password");
      return async (password) => {
        await page.getByLabel("Password saat ini").fill(teacher.password);
        await page.getByLabel("Password baru").fill(password);
        await page.getByRole("button", { name: "Ganti Password", exact: true }).click();
      };
    },
    done: "Password sudah diganti.",
  },
];

async function savePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("Password baru").fill(password);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
}

for (const { what, open, done } of PATHS) {
  for (const javaScriptEnabled of [true, false]) {
    const title = `${what}${javaScriptEnabled ? "" : ", without JavaScript"}: 7 characters refused, 8 accepted`;
    test(title, { tag: "@one-size" }, async ({ newDevice }) => {
      const page = await newDevice({ javaScriptEnabled });
      const send = await open(page);
      await send(SEVEN);
      await expect(refusal(page)).toContainText(TOO_SHORT);
      await send(EIGHT);
      await expect(page.getByText(done).first()).toBeVisible();
      await expect(refusal(page)).toBeHidden();
    });
  }
}
