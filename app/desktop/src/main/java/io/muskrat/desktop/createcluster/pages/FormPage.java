package io.muskrat.desktop.createcluster.pages;

import io.muskrat.desktop.createcluster.form.Form;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.ui.text.Texts;
import javafx.scene.Node;

/** A page that is a form. */
abstract class FormPage implements WizardPage {

    final Texts texts;
    final DraftModel model;
    final Form form;

    FormPage(Texts texts, DraftModel model) {
        this.texts = texts;
        this.model = model;
        form = new Form(texts, model);
    }

    @Override
    public final Node node() {
        return form.node();
    }

    @Override
    public final void focusFirst() {
        form.focusFirst();
    }

    @Override
    public final void focusFirstRefused() {
        form.focusFirstRefused();
    }

    @Override
    public final void close() {
        form.close();
    }
}
