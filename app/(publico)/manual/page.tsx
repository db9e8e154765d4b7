import type { Metadata } from "next";
import { manual } from "@/components/manual/manual";
import { ManualContents } from "@/components/manual/manual-contents";
import { ManualPart } from "@/components/manual/manual-part";
import { ManualSearchForm } from "@/components/manual/manual-search-form";
import { readManualSearch, searchManual } from "@/components/manual/search-manual";
import { SearchResult } from "@/components/manual/search-result";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Manual de instruções" };

export default async function Page({ searchParams }: PageProps<"/manual">) {
  const search = readManualSearch((await searchParams).busca);
  const sections = searchManual(manual, search);
  return (
    <>
      <PageHeading
        title="Manual de instruções"
        lead="O Serviços Online passo a passo, com as telas que você vai ver."
      />
      <ManualSearchForm search={search} />
      {search && <SearchResult search={search} found={sections.length} total={manual.length} />}
      {sections.length > 0 && <ManualContents sections={sections} />}
      {sections.map((section) => (
        <ManualPart key={section.id} section={section} />
      ))}
    </>
  );
}
