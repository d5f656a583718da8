/** What the doctor asks AWS. */
package io.muskrat.core.doctor.account;
