/** What a draft would cost. */
package io.muskrat.core.createcluster.price;
