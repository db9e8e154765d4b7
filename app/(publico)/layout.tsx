import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { PublicHeader } from "@/components/layout/public-header";
import { brand } from "@/lib/server/brand";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader brand={brand()} />
      <PageFrame>{children}</PageFrame>
    </>
  );
}
