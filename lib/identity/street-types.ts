/** «Tipo de Logradouro»: the common ones; «Outro» for the rest, which the Logradouro then names whole. */
export const streetTypes = [
  "Rua",
  "Avenida",
  "Praça",
  "Travessa",
  "Alameda",
  "Rodovia",
  "Estrada",
  "Largo",
  "Quadra",
  "Viela",
  "Vila",
  "Sítio",
  "Fazenda",
  "Outro",
] as const;
