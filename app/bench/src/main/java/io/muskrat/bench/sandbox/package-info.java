/** How long a cluster of the sandbox takes to be there. */
package io.muskrat.bench.sandbox;
