import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { serveApi } from "@/lib/server/api/serve";

const serve = serveApi(allEndpoints);

export { serve as DELETE, serve as GET, serve as POST, serve as PUT };
