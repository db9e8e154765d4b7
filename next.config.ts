import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // No remote pictures: the optimiser would be a proxy for whoever asks.
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "64kb" } },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@napi-rs/canvas",
    "@react-email/components",
    "@react-email/render",
    "postgres",
  ],
};

export default config;
