/** What the user can connect to, remembered. */
package io.muskrat.core.connections;
