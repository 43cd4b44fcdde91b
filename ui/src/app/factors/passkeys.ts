import type { Assertion, Attestation } from '../../schema';
import { Refusal } from '../api';

/** Security keys and passkeys, through the browser (WebAuthn). */

/** Why keys of `site` cannot be used on this page; empty: they can. */
export function hindrance(site: string): '' | 'elsewhere' | 'browser' {
  const { hostname } = location;
  if (hostname !== site && !hostname.endsWith(`.${site}`)) return 'elsewhere';
  return 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential ? '' : 'browser';
}

/** Makes a key from the server's options. */
export async function makeKey(options: unknown): Promise<Attestation> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  const { id, response } = (await answered(navigator.credentials.create({ publicKey }))).toJSON() as RegistrationResponseJSON;
  return { id, client_data: response.clientDataJSON, attestation: response.attestationObject };
}

/** Uses one of the keys in the server's options. */
export async function useKey(options: unknown): Promise<Assertion> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  const { id, response } = (await answered(navigator.credentials.get({ publicKey }))).toJSON() as AuthenticationResponseJSON;
  return { id, client_data: response.clientDataJSON, authenticator_data: response.authenticatorData, signature: response.signature };
}

async function answered(asked: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await asked;
    if (credential) return credential as PublicKeyCredential;
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    if (fault.name === 'InvalidStateError') throw new Refusal('key-known');
  }
  throw new Refusal('key-given-up');
}
