import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { brand } from "@/lib/server/brand";

/** Name, colour and icons for a home screen. There is no service worker: without a connection nothing here is true. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  await connection();
  const { name, color } = brand();
  return {
    name: `Serviços Online: ${name}`,
    short_name: "Serviços Online",
    lang: "pt-BR",
    start_url: "/",
    display: "browser",
    background_color: "#ffffff",
    theme_color: color,
    icons: [
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
