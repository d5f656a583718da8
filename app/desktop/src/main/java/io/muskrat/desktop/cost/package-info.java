/** What a load costs with each size of broker, and the calculation of the document of 2019. */
package io.muskrat.desktop.cost;
