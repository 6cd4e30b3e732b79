/** The first thing the Tab key finds: past the frame, to the page. */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="absolute top-2 left-2 z-50 -translate-y-24 rounded-field bg-paper px-4 py-3 font-bold text-brand focus:translate-y-0"
    >
      Langsung ke isi halaman
    </a>
  );
}
