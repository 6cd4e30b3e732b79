import { EyeOff, Paperclip, Reply } from "lucide-react";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { FORUM_LABELS, FORUM_WORDS } from "@/lib/plpg/forum/labels";
import type { ForumPost } from "@/lib/plpg/forum/queries";
import { NewMark } from "./new-mark";

type Props = {
  post: ForumPost;
  zone: Zone;
  /** The forum's address. */
  base: string;
  /** The reader's account. */
  akunId: string;
  isNew?: boolean;
  /** On its own page a post leads nowhere. */
  isAlone?: boolean;
};

const LINK = "link inline-flex min-h-tap items-center gap-1.5 text-sm";

/** One post: who, when, what was answered, the words, the files. Works in a page from the server and in one that asks for new ones. */
export function PostCard({ post, zone, base, akunId, isNew = false, isAlone = false }: Props) {
  const { id, nomor, penulisId, penulisNama, penulisPeran, isi, dibuatPada, diubahPada, kutipan, lampiran } = post;
  const { sebutan, balasan, disembunyikanPada, disembunyikanOleh, alasanSembunyi } = post;
  const isOwn = penulisId === akunId;
  return (
    <article
      aria-label={`Kiriman ${nomor} oleh ${penulisNama}`}
      className="grid gap-2 rounded-card border border-line bg-paper p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="min-w-0 break-words">
          {penulisNama}
          {isOwn ? ` (${FORUM_LABELS.you})` : ""}
        </strong>
        {penulisPeran === "mentor" ? <Tag>Mentor</Tag> : null}
        <NewMark id={id} isNew={isNew && !isOwn && disembunyikanPada === null} />
      </div>
      <p className="text-sm text-ink-2">
        <time dateTime={dibuatPada.toISOString()}>{formatInstant(dibuatPada, zone)}</time>
        {diubahPada ? ` · ${FORUM_WORDS.edited} ${formatInstant(diubahPada, zone)}` : null}
      </p>
      {kutipan ? (
        <blockquote className="rounded-field border-l-4 border-brand-line bg-ground px-3 py-2 text-sm">
          <p className="font-bold">Membalas {kutipan.nama}</p>
          <p className="break-words whitespace-pre-line text-ink-2">{kutipan.isi ?? FORUM_WORDS.hiddenNotice}</p>
        </blockquote>
      ) : null}
      {disembunyikanPada ? (
        <p className="flex gap-2 rounded-field bg-wait-soft px-3 py-2 text-sm text-wait">
          <EyeOff size={18} aria-hidden="true" className="mt-0.5 shrink-0" />
          <span>
            {disembunyikanOleh && alasanSembunyi
              ? FORUM_WORDS.hiddenWhy(disembunyikanOleh, alasanSembunyi)
              : FORUM_WORDS.hiddenNotice}
          </span>
        </p>
      ) : null}
      {isi === null ? null : <p className="break-words whitespace-pre-line">{isi}</p>}
      {sebutan.length > 0 && isi !== null ? <p className="text-sm text-ink-2">Menyebut {sebutan.join(", ")}</p> : null}
      {lampiran.length > 0 ? (
        <ul aria-label={FORUM_LABELS.attachments} className="grid gap-1">
          {lampiran.map(({ id: berkasId, nama, ukuran }) => (
            <li key={berkasId}>
              <a href={`/api/berkas/${berkasId}`} className={LINK}>
                <Paperclip size={18} aria-hidden="true" className="shrink-0" />
                <span className="min-w-0 break-all">
                  {nama} ({formatBytes(ukuran)})
                </span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {isAlone ? null : (
        <p>
          <PageLink href={`${base}/${id}`} className={LINK}>
            <Reply size={18} aria-hidden="true" />
            {balasan > 0 ? `${FORUM_LABELS.replies} (${balasan})` : FORUM_LABELS.open}
            <span className="sr-only">
              {" "}
              kiriman {nomor} oleh {penulisNama}
            </span>
          </PageLink>
        </p>
      )}
    </article>
  );
}
