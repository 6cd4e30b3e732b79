import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { withoutMetadata } from "@/components/form/photo";
import { checkImage, MAX_PIXELS } from "./image";

const picture = (width = 320, height = 240) => {
  const noise = Buffer.alloc(width * height * 3);
  for (let i = 0; i < noise.length; i++) noise[i] = (i * 2_654_435_761) >>> 24;
  return sharp(noise, { raw: { width, height, channels: 3 } });
};
/** Where it was taken, as a phone writes it. */
const PLACE = { IFD0: { Make: "Ponsel" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 11/1 0/1" } };

let jpeg: Buffer;
let png: Buffer;
let telling: Buffer;
beforeAll(async () => {
  jpeg = await picture().jpeg().toBuffer();
  png = await picture().png().toBuffer();
  telling = await picture().withExif(PLACE).jpeg().toBuffer();
});

const part = (name: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, "latin1"), data, Buffer.alloc(4)]);
};
const segment = (mark: number, data: Buffer) => {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
/** Behind the first two bytes, where a JPEG's segments begin. */
const withSegment = (bytes: Buffer, mark: number, text: string) =>
  Buffer.concat([bytes.subarray(0, 2), segment(mark, Buffer.from(text, "latin1")), bytes.subarray(2)]);
/** Before IEND. */
const withPart = (bytes: Buffer, name: string) =>
  Buffer.concat([bytes.subarray(0, -12), part(name, Buffer.from("x")), bytes.subarray(-12)]);

describe("photos that are kept", () => {
  it("JPEG, progressive JPEG with restarts and a colour profile, PNG, the smallest ones", async () => {
    expect(await checkImage(jpeg, "image/jpeg")).toBeNull();
    expect(await checkImage(png, "image/png")).toBeNull();
    const progressive = await picture().withIccProfile("p3").jpeg({ progressive: true }).toBuffer();
    expect(await checkImage(progressive, "image/jpeg")).toBeNull();
    expect(await checkImage(await picture(1, 1).jpeg().toBuffer(), "image/jpeg")).toBeNull();
  });

  it("what the browser has taken the place out of, and the picture is the same", async () => {
    const clean = Buffer.from(withoutMetadata(new Uint8Array(telling)));
    expect(clean.length).toBeLessThan(telling.length);
    expect(await checkImage(clean, "image/jpeg")).toBeNull();
    expect((await sharp(clean).metadata()).exif).toBeUndefined();
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(telling).raw().toBuffer());
    expect(withoutMetadata(new Uint8Array(jpeg))).toEqual(new Uint8Array(jpeg));
  });
});

describe("photos that are refused", () => {
  it("that say where they were taken, in whatever way", async () => {
    expect((await sharp(telling).metadata()).exif).toBeDefined();
    expect(await checkImage(telling, "image/jpeg")).toBe("berisi_keterangan");
    for (const mark of [0xe1, 0xed, 0xfe]) {
      expect(await checkImage(withSegment(jpeg, mark, "lintang -6.18"), "image/jpeg")).toBe("berisi_keterangan");
    }
    for (const name of ["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]) {
      expect(await checkImage(withPart(png, name), "image/png")).toBe("berisi_keterangan");
    }
    const exifPng = await picture().withExif(PLACE).png().toBuffer();
    expect(await checkImage(exifPng, "image/png")).toBe("berisi_keterangan");
  });

  it("that are something else besides", async () => {
    const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
    expect(await checkImage(Buffer.concat([jpeg, Buffer.from("<script>")]), "image/jpeg")).toBe("gambar_ganda");
    expect(await checkImage(Buffer.concat([png, Buffer.from("%PDF-1.4")]), "image/png")).toBe("gambar_ganda");
    expect(await checkImage(Buffer.concat([jpeg, zip]), "image/jpeg")).toBe("gambar_ganda");
    expect(await checkImage(withSegment(jpeg, 0xe2, "MPF\u0000"), "image/jpeg")).toBe("gambar_ganda");
    expect(await checkImage(withPart(png, "acTL"), "image/png")).toBe("gambar_ganda");
  });

  it("that are not what they say", async () => {
    expect(await checkImage(png, "image/jpeg")).toBe("bukan_gambar");
    expect(await checkImage(jpeg, "image/png")).toBe("bukan_gambar");
    expect(await checkImage(Buffer.from("<html></html>"), "image/jpeg")).toBe("bukan_gambar");
    expect(await checkImage(Buffer.alloc(0), "image/png")).toBe("bukan_gambar");
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await checkImage(svg, "image/png")).toBe("bukan_gambar");
  });

  it("that are cut off or broken, anywhere", async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const [a, b] = [jpeg.subarray(0, jpeg.length * share), png.subarray(0, png.length * share)];
      expect(await checkImage(a, "image/jpeg")).toBe("gambar_rusak");
      expect(await checkImage(b, "image/png")).toBe("gambar_rusak");
      // With its end put back it looks whole from outside.
      expect(await checkImage(Buffer.concat([a, Buffer.from([0xff, 0xd9])]), "image/jpeg")).toBe("gambar_rusak");
    }
    const torn = Buffer.from(png);
    torn[torn.length - 40] = (torn[torn.length - 40] ?? 0) ^ 0xff;
    expect(await checkImage(torn, "image/png")).toBe("gambar_rusak");
  });

  it("that go over the picture again and again", async () => {
    const start = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    const scan = jpeg.subarray(start, -2);
    const scans = (count: number) =>
      Buffer.concat([jpeg.subarray(0, start), ...Array(count).fill(scan), jpeg.subarray(-2)]);
    expect(await checkImage(scans(1), "image/jpeg")).toBeNull();
    expect(await checkImage(scans(65), "image/jpeg")).toBe("gambar_rusak");
  });

  it("that would be huge once unpacked, without unpacking them", async () => {
    const side = Math.ceil(Math.sqrt(MAX_PIXELS)) + 1;
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(side, 16);
    bomb.writeUInt32BE(side, 20);
    expect(await checkImage(bomb, "image/png")).toBe("gambar_terlalu_luas");
    const wide = Buffer.from(jpeg);
    const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
    wide.writeUInt16BE(0xffff, frame + 5);
    wide.writeUInt16BE(0xffff, frame + 7);
    expect(await checkImage(wide, "image/jpeg")).toBe("gambar_terlalu_luas");
    wide.writeUInt16BE(0, frame + 5);
    expect(await checkImage(wide, "image/jpeg")).toBe("gambar_rusak");
  });
});
