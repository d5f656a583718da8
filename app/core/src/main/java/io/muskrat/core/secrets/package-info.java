/** Passwords, passphrases and keys of the user: in the system's keyring, in an encrypted file, or in memory only. */
package io.muskrat.core.secrets;
