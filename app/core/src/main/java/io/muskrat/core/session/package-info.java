/** Everything of one connected cluster. */
package io.muskrat.core.session;
