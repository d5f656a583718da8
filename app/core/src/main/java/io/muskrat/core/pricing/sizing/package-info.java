/** How many brokers of each size a stated load needs. */
package io.muskrat.core.pricing.sizing;
