package io.muskrat.desktop;

import io.muskrat.core.platform.AppPaths;
import io.muskrat.core.platform.LogFiles;
import io.muskrat.core.tunnels.TunnelNames;
import javafx.application.Application;

/** Starts the app. Not an {@link Application} itself, so that JavaFX may be on the class path. */
public final class Main {

    private Main() { }

    public static void main(String[] args) {
        TunnelNames.prepareJvm();
        try (LogFiles _ = LogFiles.begin(AppPaths.ofUser().logs())) {
            Application.launch(MuskratApp.class, args);
        }
    }
}
