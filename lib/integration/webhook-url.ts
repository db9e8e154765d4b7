/** Why no webhook is sent to an address. */
export type UrlRefusal =
  | "not_http"
  | "credentials"
  | "not_https"
  | "own_address"
  | "bare_address"
  | "private_address";

export const urlRefusalText = {
  not_http: "Use um endereço http ou https.",
  credentials: "Não ponha usuário e senha no endereço.",
  not_https: "Use um endereço https.",
  own_address: "Este é o endereço do próprio portal.",
  bare_address:
    "Use um nome em vez de um IP. Quem opera o portal pode liberar um IP em WEBHOOK_PRIVATE_HOSTS.",
  private_address:
    "O endereço é de uma rede privada. Quem opera o portal pode liberá-lo em WEBHOOK_PRIVATE_HOSTS.",
} satisfies Record<UrlRefusal, string>;
