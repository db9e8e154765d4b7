/** Says that nothing here is real, and where the messages are that a person would get. */
export const DemoBand = () => (
  <aside aria-label="Aviso" className="bg-warning-tint px-4 py-1 text-center text-sm text-ink">
    Demonstração: dados fictícios, nada aqui tem valor.{" "}
    <a href="/caixa-de-correio" className="inline-block py-1 font-semibold underline">
      Ver caixa de correio
    </a>
  </aside>
);
