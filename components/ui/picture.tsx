/**
 * A private picture as it was uploaded, fitted into a frame of 4:3. There is no optimizer to go through (next.config.ts), and the
 * framework's own component writes inline styles, which our policy refuses.
 */
export function Picture({ src, alt }: { src: string; alt: string }) {
  return <img src={src} alt={alt} loading="lazy" className="aspect-4/3 w-full bg-ground-2 object-contain" />;
}
