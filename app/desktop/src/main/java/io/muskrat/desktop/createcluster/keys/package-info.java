/** Keys and certificate authorities to choose from in the wizard, read when they are first needed. */
package io.muskrat.desktop.createcluster.keys;
