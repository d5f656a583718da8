package io.muskrat.desktop.topics;

import io.muskrat.core.topics.TopicService;
import io.muskrat.desktop.session.ClusterGate;
import io.muskrat.desktop.session.ClusterState;
import io.muskrat.desktop.session.Workspace;
import io.muskrat.desktop.ui.async.Tasks;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.dialog.Notices;
import io.muskrat.desktop.ui.look.Icons;
import io.muskrat.desktop.ui.nav.Feature;
import io.muskrat.desktop.ui.nav.Link;
import io.muskrat.desktop.ui.nav.Navigator;
import io.muskrat.desktop.ui.nav.View;
import io.muskrat.desktop.ui.text.Texts;

/** Topics: look into them, create and delete them. */
public final class TopicsFeature implements Feature {

    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigator navigator;
    private final ClusterGate gate;

    public TopicsFeature(Texts texts, Tasks tasks, Workspace workspace, Dialogs dialogs, Notices notices,
            Navigator navigator) {
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigator = navigator;
        gate = new ClusterGate(texts, workspace, navigator, texts.get("shell.topics"), this::screen);
    }

    private View screen(ClusterState.Open open) {
        TopicCalls calls = TopicCalls.of(new TopicService(open.session()));
        return new TopicsView(texts, new TopicsModel(tasks, calls), new CreateTopicModel(tasks, calls),
                open.session().name(), dialogs, notices, navigator);
    }

    @Override
    public String id() {
        return "topics";
    }

    @Override
    public String titleKey() {
        return "shell.topics";
    }

    @Override
    public Icons icon() {
        return Icons.TOPICS;
    }

    @Override
    public Link start() {
        return new Link.TopicsLink();
    }

    @Override
    public boolean opens(Link link) {
        return link instanceof Link.TopicsLink;
    }

    @Override
    public View open(Link link) {
        return gate;
    }
}
