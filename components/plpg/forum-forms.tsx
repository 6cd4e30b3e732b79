import { Check, Eye, NotebookPen, Save, Send } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormCheckboxes } from "@/components/form/checkbox-group";
import { FormDate, FormField, FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { KeptWords } from "@/components/form/kept-words";
import { PlainForm } from "@/components/form/plain-form";
import { FormUploads } from "@/components/form/uploads-field";
import { Disclosure } from "@/components/ui/disclosure";
import {
  catatKontak,
  kirimPesan,
  sembunyikanPesan,
  tampilkanPesan,
  tandaiDibaca,
  ubahPesan,
} from "@/lib/plpg/forum/actions";
import { CONTACT_LABELS, CONTACT_WORDS, FORUM_LABELS, HIDE_PHRASES } from "@/lib/plpg/forum/labels";
import type { Speaker } from "@/lib/plpg/forum/queries";
import { ATTACHMENTS_MAX, CONTACT_WAYS, POST_MAX, SUMMARY_MAX } from "@/lib/plpg/forum/rules";
import type { Member } from "@/lib/plpg/rombel/queries";

const icon = { size: 20, "aria-hidden": true } as const;

type Post = { id: string; versi: number; kunci: string };

/** Tempat menulis komentar (guide). `replyTo`: what it answers; its writer is mentioned unless unticked. */
export function PostForm({
  rombelId,
  akunId,
  others,
  replyTo,
  kunci,
}: {
  rombelId: string;
  /** Who writes. */
  akunId: string;
  others: readonly Speaker[];
  replyTo?: { id: string; penulisId: string };
  kunci: string;
}) {
  return (
    <PlainForm action={kirimPesan} kunci={kunci} submit={FORUM_LABELS.send} submitIcon={<Send {...icon} />}>
      <FormHidden name="id" value={rombelId} />
      <FormHidden name="balasanKe" value={replyTo?.id ?? ""} />
      <KeptWords akunId={akunId} record={`forum/${rombelId}/${replyTo?.id ?? "baru"}`} dasar="" />
      <FormTextArea
        name="isi"
        label={replyTo ? FORUM_LABELS.reply : FORUM_LABELS.write}
        hint={FORUM_LABELS.writeHint}
        rows={4}
        maxLength={POST_MAX}
      />
      <FormUploads
        name="berkas"
        label={FORUM_LABELS.attachments}
        hint={FORUM_LABELS.attachmentsHint(ATTACHMENTS_MAX)}
        tujuan="lampiran_forum"
        max={ATTACHMENTS_MAX}
        choose="Tambah lampiran"
      />
      {others.length > 0 ? (
        <Disclosure label={FORUM_LABELS.mention} open={replyTo !== undefined}>
          <FormCheckboxes
            name="sebut"
            label={FORUM_LABELS.mention}
            hint={FORUM_LABELS.mentionHint}
            optional
            options={others.map(({ akunId, nama, peran }) => ({
              value: akunId,
              label: nama,
              note: peran === "mentor" ? "Mentor" : undefined,
            }))}
            defaultValues={replyTo ? [replyTo.penulisId] : []}
          />
        </Disclosure>
      ) : null}
    </PlainForm>
  );
}

/** One's own words, changed; that they were is shown. */
export function EditPostForm({ id, versi, kunci, isi, akunId }: Post & { isi: string; akunId: string }) {
  return (
    <PlainForm
      action={ubahPesan}
      kunci={kunci}
      submit={FORUM_LABELS.saveEdit}
      submitVariant="quiet"
      submitIcon={<Save {...icon} />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <KeptWords akunId={akunId} record={`forum/ubah/${id}`} dasar={versi} />
      <FormTextArea
        name="isi"
        label="Isi kiriman"
        hint="Kiriman akan ditandai “diubah”, dan isi sebelumnya tetap dapat dibaca."
        rows={5}
        maxLength={POST_MAX}
        defaultValue={isi}
      />
    </PlainForm>
  );
}

/** Sembunyikan with its written reason. */
export function HidePostForm({ id, versi, kunci, backHref }: Post & { backHref: string }) {
  return (
    <ReasonForm
      action={sembunyikanPesan}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={HIDE_PHRASES}
      submit={FORUM_LABELS.hide}
      backHref={backHref}
      hint="Penulisnya membaca alasan ini apa adanya."
    />
  );
}

export function ShowPostForm({ id, versi, kunci }: Post) {
  return (
    <PlainForm
      action={tampilkanPesan}
      kunci={kunci}
      submit={FORUM_LABELS.show}
      submitVariant="quiet"
      submitIcon={<Eye {...icon} />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** For readers without JavaScript; with it an open page says by itself that it was read. */
export function MarkReadForm({ rombelId, sampai, kunci }: { rombelId: string; sampai: number; kunci: string }) {
  return (
    <div className="hidden noscript:block">
      <PlainForm
        action={tandaiDibaca}
        kunci={kunci}
        submit={FORUM_LABELS.markRead}
        submitVariant="quiet"
        submitIcon={<Check {...icon} />}
      >
        <FormHidden name="id" value={rombelId} />
        <FormHidden name="sampai" value={sampai} />
      </PlainForm>
    </div>
  );
}

/** A contact by e-mail, face to face or telephone, as the mentor writes it down. */
export function ContactForm({
  rombelId,
  akunId,
  members,
  today,
  kunci,
}: {
  rombelId: string;
  /** The mentor who writes. */
  akunId: string;
  members: readonly Pick<Member, "id" | "nama">[];
  /** The day in the rombel's zone, and its name. */
  today: { day: string; zone: string };
  kunci: string;
}) {
  return (
    <PlainForm
      action={catatKontak}
      kunci={kunci}
      submit={CONTACT_WORDS.save}
      submitIcon={<NotebookPen {...icon} />}
      label={CONTACT_WORDS.log}
    >
      <FormHidden name="id" value={rombelId} />
      <FormRadio
        name="cara"
        label={CONTACT_WORDS.way}
        options={CONTACT_WAYS.map((way) => ({ value: way, label: CONTACT_LABELS[way] }))}
        columns
      />
      <FormDate name="tanggal" label={CONTACT_WORDS.day} defaultValue={today.day} max={today.day} />
      <FormField name="jam" type="time" width="date" label={CONTACT_WORDS.time} hint={`Waktu ${today.zone}.`} />
      <FormCheckboxes
        name="peserta"
        label={CONTACT_WORDS.who}
        options={members.map(({ id, nama }) => ({ value: id, label: nama }))}
      />
      <KeptWords akunId={akunId} record={`kontak/${rombelId}`} dasar="" />
      <FormTextArea
        name="ringkasan"
        label={CONTACT_WORDS.summary}
        hint={CONTACT_WORDS.summaryHint}
        rows={4}
        maxLength={SUMMARY_MAX}
      />
    </PlainForm>
  );
}
