/** What the wizard's pages are made of: inputs that are tied to the draft, options, a picture of the cluster. */
package io.muskrat.desktop.createcluster.form;
