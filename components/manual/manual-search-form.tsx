import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { LONGEST_SEARCH } from "./search-manual";

/** A plain GET form: the server filters, so the search needs no script and its result has an address. */
export const ManualSearchForm = ({ search }: { search: string }) => (
  <search className="block">
    <form action="/manual" className="gap-4 md:flex md:items-end">
      <TextField
        name="busca"
        label="Procurar no manual"
        hint="Uma palavra ou mais. Exemplo: senha"
        type="search"
        enterKeyHint="search"
        defaultValue={search}
        maxLength={LONGEST_SEARCH}
      />
      <div className="mb-5">
        <Button variant="secondary">Procurar</Button>
      </div>
    </form>
  </search>
);
