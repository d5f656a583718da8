package io.muskrat.desktop.createcluster.pages;

import io.muskrat.desktop.createcluster.model.CreateClusterModel;
import io.muskrat.desktop.createcluster.model.DraftModel;
import io.muskrat.desktop.createcluster.model.Stop;
import io.muskrat.desktop.createcluster.model.Walk;
import io.muskrat.desktop.createcluster.price.PriceHints;
import io.muskrat.desktop.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;

/** The pages of one wizard, made when they are first shown. */
public final class Pages {

    private final Texts texts;
    private final CreateClusterModel model;
    private final DraftModel draft;
    private final Walk walk;
    private final PriceHints hints;
    private final Map<Stop, WizardPage> made = new EnumMap<>(Stop.class);

    public Pages(Texts texts, CreateClusterModel model, DraftModel draft, Walk walk) {
        this.texts = texts;
        this.model = model;
        this.draft = draft;
        this.walk = walk;
        hints = new PriceHints(texts, model.account().prices());
    }

    public WizardPage page(Stop stop) {
        return made.computeIfAbsent(stop, this::make);
    }

    private WizardPage make(Stop stop) {
        return switch (stop) {
            case GENERAL -> new GeneralPage(texts, draft, model.network());
            case ZONES -> new ZonesPage(texts, draft);
            case CONFIGURATION -> new ConfigurationPage(texts, draft, model.network().configurations());
            case BROKERS -> new BrokersPage(texts, draft, hints);
            case TAGS -> new TagsPage(texts, draft);
            case STORAGE -> new StoragePage(texts, draft);
            case ENCRYPTION -> new EncryptionPage(texts, draft, model.network().keys());
            case AUTHENTICATION -> new AuthenticationPage(texts, draft, model.network());
            case MONITORING -> new MonitoringPage(texts, draft, hints);
            case ADVANCED -> new AdvancedPage(texts, draft, model.network().firewall());
            case REVIEW -> new ReviewPage(texts, model, draft, walk);
        };
    }

    public void close() {
        made.values().forEach(WizardPage::close);
    }
}
