package io.muskrat.desktop.messages;

import io.muskrat.desktop.messages.record.RecordModel;
import io.muskrat.desktop.session.ClusterGate;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Messages: write records to a topic and read them. */
public final class MessagesFeature implements Feature {

    private final Texts texts;
    private final Tasks tasks;
    private final Notices notices;
    private final Navigator navigator;
    private final ClusterGate gate;
    private String topic = "";

    public MessagesFeature(Texts texts, Tasks tasks, Workspace workspace, Notices notices, Navigator navigator) {
        this.texts = texts;
        this.tasks = tasks;
        this.notices = notices;
        this.navigator = navigator;
        gate = new ClusterGate(texts, workspace, navigator, texts.get("shell.messages"), this::screen);
    }

    private View screen(ClusterState.Open open) {
        MessagesModel model = new MessagesModel(tasks, MessageCalls.of(open.session()));
        RecordModel record = new RecordModel(tasks, model.consumer().selectedProperty());
        return new MessagesView(texts, model, record, () -> topic, notices, navigator);
    }

    @Override
    public String id() {
        return "messages";
    }

    @Override
    public String titleKey() {
        return "shell.messages";
    }

    @Override
    public Icons icon() {
        return Icons.MESSAGES;
    }

    @Override
    public Link start() {
        return new Link.MessagesLink("");
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.MessagesLink;
    }

    @Override
    public View open(Link link) {
        topic = link instanceof Link.MessagesLink wanted ? wanted.topic() : "";
        return gate;
    }
}
