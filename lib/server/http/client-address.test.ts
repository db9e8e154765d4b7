import { describe, expect, test } from "vitest";
import { clientAddress } from "./client-address";

describe("the address that a limit counts", () => {
  test.each([
    ["203.0.113.7", 1, "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7", 1, "203.0.113.7"],
    ["6.6.6.6, 198.51.100.1, 203.0.113.7", 2, "198.51.100.1"],
    ["203.0.113.7", 2, "203.0.113.7"],
    ["::ffff:203.0.113.7", 1, "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", 1, "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::1", 1, "2001:db8:1:2::/64"],
    ["2001:db8::1", 1, "2001:db8:0:0::/64"],
    ["<script>", 1, "unknown"],
    [null, 1, "unknown"],
    ["203.0.113.7", 0, "direct"],
  ])("of %s behind %i proxies is %s", (header, proxies, expected) => {
    expect(clientAddress(header, proxies)).toBe(expected);
  });

  test("is the same for two addresses of one IPv6 customer", () => {
    expect(clientAddress("2001:db8:1:2:aaaa::1", 1)).toBe(clientAddress("2001:db8:1:2:bbbb::9", 1));
  });
});
