package io.muskrat.desktop.connections.editor;

import atlantafx.base.theme.Styles;
import io.muskrat.core.aws.AwsProfiles;
import io.muskrat.core.aws.SsoLogin;
import io.muskrat.core.platform.Browser;
import io.muskrat.core.platform.Problem;
import io.muskrat.desktop.ui.async.Job;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.look.Looks;
import io.muskrat.desktop.ui.state.ProblemBox;
import io.muskrat.desktop.ui.text.Texts;
import java.net.URI;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Signing in to AWS's single sign-on in the browser: a button, then the page and its code, then how it went. */
public final class SignIn extends VBox {

    private final Texts texts;
    private final Tasks tasks;
    private final Supplier<String> profile;
    private final Supplier<String> endpoint;
    private final Runnable signedIn;
    private final Button begin;
    private final VBox outcome = new VBox(8);
    private Job running;

    /**
     * @param endpoint instead of AWS's own address, empty for AWS
     * @param signedIn what follows
     */
    public SignIn(Texts texts, Tasks tasks, Supplier<String> profile, Supplier<String> endpoint, Runnable signedIn) {
        super(8);
        this.texts = texts;
        this.tasks = tasks;
        this.profile = profile;
        this.endpoint = endpoint;
        this.signedIn = signedIn;
        begin = new Button(texts.get("connections.sign-in"), Icons.LINK.node());
        begin.setId("connection-sign-in");
        begin.setOnAction(event -> begin());
        getChildren().addAll(begin, outcome);
        look();
    }

    /** Shown for profiles with single sign-on only. */
    public void look() {
        String now = profile.get().strip();
        show(false);
        if (!now.isEmpty()) {
            tasks.call(() -> AwsProfiles.singleSignOn(now)).onSuccess(this::show).start();
        }
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private void begin() {
        begin.setDisable(true);
        outcome.getChildren().setAll(words("connections.sign-in.asking"));
        URI where = endpoint.get().isBlank() ? null : URI.create(endpoint.get().strip());
        String as = profile.get().strip();
        running = tasks.run(() -> new SsoLogin(where).signIn(as, step -> {
                    Browser.open(step.page());
                    tasks.onFx(() -> show(step));
                }))
                .onSuccess(nothing -> {
                    outcome.getChildren().setAll(words("connections.sign-in.done"));
                    signedIn.run();
                })
                .onFailure(this::failed)
                .onEnd(() -> begin.setDisable(false))
                .start();
    }

    private void show(SsoLogin.Step step) {
        TextField page = new TextField(step.page().toString());
        page.setEditable(false);
        page.getStyleClass().add(Looks.MONO);
        Label code = new Label(step.code());
        code.getStyleClass().addAll(Styles.TITLE_3, Looks.MONO);
        Button cancel = new Button(texts.get("common.cancel"));
        cancel.setOnAction(event -> cancel());
        outcome.getChildren().setAll(words("connections.sign-in.page"), page, code, cancel);
    }

    /** Gives up waiting for the browser. */
    public void cancel() {
        if (running != null && running.running()) {
            running.cancel();
            outcome.getChildren().clear();
        }
    }

    private void failed(Problem problem) {
        outcome.getChildren().setAll(new ProblemBox(texts, problem));
    }

    private Node words(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        return label;
    }
}
