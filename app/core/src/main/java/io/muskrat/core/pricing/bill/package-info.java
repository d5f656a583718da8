/** What a cluster costs, line by line. */
package io.muskrat.core.pricing.bill;
