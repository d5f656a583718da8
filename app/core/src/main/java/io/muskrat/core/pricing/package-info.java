/** What AWS charges: prices from the Price List API, or from a dated table, and the length of a month. */
package io.muskrat.core.pricing;
