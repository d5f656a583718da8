package io.muskrat.core.secrets;

import java.util.Set;

/** A store that knows what it has, so that all can be taken elsewhere. */
interface ListedSecrets extends SecretStore {

    /** Of now; a copy. */
    Set<String> ids();
}
