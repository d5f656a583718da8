/** How long the window takes to appear. */
package io.muskrat.bench.start;
