package io.muskrat.desktop.shell;

import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.text.Texts;

/** What a window offers to the features in it. */
public record Surroundings(Texts texts, Dialogs dialogs, Notices notices, Navigator navigator) { }
