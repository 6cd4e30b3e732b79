"use server";

import { linkFile } from "@/lib/berkas/mutations";
import { composeReason } from "@/lib/kernel/workflow";
import { defineAction } from "@/lib/server/action";
import { akunScope, mentorScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { deedOf } from "@/lib/server/trail";
import { addPost, beginPost, editPost, hidePost, logContact, markRead, showPost } from "./mutations";
import type { ForumScope } from "./queries";
import { contactSchema, editSchema, hideSchema, postSchema, readSchema, showSchema } from "./schema";

/** Both who take part; the mutation asks whether they are in this rombel. */
const BOTH = { by: ["guru", "mentor"], teachers: ["nonaktif"] } as const;

const within = (aktor: Session): ForumScope =>
  aktor.peran === "mentor"
    ? { peran: "mentor", scope: mentorScope(aktor) }
    : { peran: "guru", scope: akunScope(aktor) };

export const kirimPesan = defineAction({
  ...BOTH,
  name: "forum.kirim",
  schema: postSchema,
  run: async (context) => {
    const { tx, input, aktor, now } = context;
    const begun = await beginPost(tx, within(aktor), input);
    if (!begun.ok) return begun;
    for (const berkasId of input.berkas) {
      const linked = await linkFile(tx, akunScope(aktor), { berkasId, tujuan: "lampiran_forum", now });
      if (!linked.ok) return { ...linked, fieldErrors: { berkas: linked.fieldErrors?.berkasId ?? linked.message } };
    }
    return addPost(tx, deedOf(context), begun.data, { isi: input.isi, files: input.berkas });
  },
  after: ({ base, nomor }) => `${base}?pesan=terkirim&ke=${nomor}`,
});

export const ubahPesan = defineAction({
  ...BOTH,
  name: "forum.ubah",
  schema: editSchema,
  run: (context) => editPost(context.tx, deedOf(context), within(context.aktor), context.input),
  after: ({ page }) => `${page}?pesan=diubah`,
});

export const sembunyikanPesan = defineAction({
  name: "forum.sembunyikan",
  by: ["mentor"],
  schema: hideSchema,
  run: (context) => {
    const { id, versi, frasa, alasan } = context.input;
    const decision = { id, versi, alasan: composeReason(frasa, alasan) };
    return hidePost(context.tx, deedOf(context), mentorScope(context.aktor), decision);
  },
  after: ({ page }) => `${page}?pesan=disembunyikan`,
});

export const tampilkanPesan = defineAction({
  name: "forum.tampilkan",
  by: ["mentor"],
  schema: showSchema,
  run: (context) => showPost(context.tx, deedOf(context), mentorScope(context.aktor), context.input),
  after: ({ page }) => `${page}?pesan=ditampilkan`,
});

/** An open page calls it by itself; without JavaScript it is a button. */
export const tandaiDibaca = defineAction({
  ...BOTH,
  name: "forum.tandaiDibaca",
  schema: readSchema,
  run: ({ tx, aktor, input }) => markRead(tx, within(aktor), input),
});

export const catatKontak = defineAction({
  name: "forum.catatKontak",
  by: ["mentor"],
  schema: contactSchema,
  run: (context) => logContact(context.tx, deedOf(context), mentorScope(context.aktor), context.input),
  after: ({ id }) => `/mentor/rombel/${id}/kontak?pesan=dicatat`,
});
