/** What the draft would cost, beside each step and on the review. */
package io.muskrat.desktop.createcluster.price;
