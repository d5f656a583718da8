/** What the wizard knows: the draft, its refusals, where one stands among the steps, the creation under way. */
package io.muskrat.desktop.createcluster.model;
