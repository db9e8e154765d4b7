/** Written by `npm run manual:pictures`. */
export const pictures = {
  inicio: { width: 390, height: 355 },
  cadastro: { width: 390, height: 814 },
  codigo: { width: 390, height: 490 },
  "dados-pessoais": { width: 390, height: 441 },
  endereco: { width: 390, height: 1037 },
  senha: { width: 390, height: 729 },
  conferir: { width: 390, height: 1105 },
  "bem-vindo": { width: 390, height: 302 },
  pedidos: { width: 390, height: 699 },
  andamento: { width: 390, height: 612 },
  servicos: { width: 390, height: 325 },
  acesso: { width: 390, height: 815 },
  "codigo-de-seguranca": { width: 390, height: 309 },
  recuperar: { width: 390, height: 762 },
  enviado: { width: 390, height: 474 },
  "senha-nova": { width: 390, height: 714 },
};
