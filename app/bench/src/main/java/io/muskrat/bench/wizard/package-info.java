/** How fast the creation wizard reacts in a large account. */
package io.muskrat.bench.wizard;
