/** What prices are shown of, and how: shared by the screens that show prices. */
package io.muskrat.desktop.session.prices;
