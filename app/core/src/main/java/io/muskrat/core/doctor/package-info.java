/** The connection doctor: examines a connection layer by layer and says what is wrong and what helps. */
package io.muskrat.core.doctor;
