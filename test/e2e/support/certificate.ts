import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { createCA, createCert } from "mkcert";

const NAME = "Fieldsheet tests";

/** A certificate for 127.0.0.1 that this process, and no other, trusts for a day. */
export async function generateCertificates(): Promise<{ key: string; cert: string }> {
  const ca = await createCA({
    organization: NAME,
    countryCode: "CN",
    state: NAME,
    locality: NAME,
    validity: 1,
  });
  const { key, cert } = await createCert({ ca, domains: ["127.0.0.1", "localhost"], validity: 1 });
  setDefaultCACertificates([...getCACertificates("default"), ca.cert]);
  return { key, cert };
}
