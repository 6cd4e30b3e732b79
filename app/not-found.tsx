import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** Also the answer to whoever asks for something that belongs to somebody else: both look the same. */
export default function NotFound() {
  return (
    <MessagePage title="Halaman tidak ditemukan" actions={<ButtonLink href="/">Ke halaman depan</ButtonLink>}>
      <p>Alamatnya mungkin salah ketik, sudah berubah, atau halaman ini bukan untuk akun Anda.</p>
    </MessagePage>
  );
}
