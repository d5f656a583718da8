/** What the doctor finds. */
package io.muskrat.core.doctor.finding;
