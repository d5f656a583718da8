/** Writing and reading records. */
package io.muskrat.core.messages;
