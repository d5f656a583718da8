package io.muskrat.desktop.ui.look;

/** Names of our own style classes; AtlantaFX's are in {@code atlantafx.base.theme.Styles}. */
public final class Looks {

    public static final String APP = "app";
    public static final String SIDEBAR = "sidebar";
    public static final String SIDEBAR_ITEM = "sidebar-item";
    public static final String SIDEBAR_BRAND = "brand";
    public static final String SIDEBAR_CONNECTION = "connection-card";
    public static final String PAGE = "page";
    public static final String PAGE_HEADER = "page-header";
    public static final String PAGE_BODY = "page-body";
    public static final String CARD = "panel";
    public static final String CARD_CHOICE = "choice-card";
    public static final String STATE = "state-pane";
    public static final String STATE_ICON = "state-icon";
    public static final String FIELD = "field";
    public static final String FIELD_LABEL = "field-label";
    public static final String FIELD_HINT = "field-hint";
    public static final String FIELD_ERROR = "field-error";
    public static final String BANNER = "banner";
    public static final String BADGE = "badge";
    public static final String MONO = "mono";
    public static final String PROBLEM = "problem-box";
    public static final String NOTICE_AREA = "notice-area";
    public static final String STEP = "wizard-step";
    public static final String SIMULATED = "simulated";
    public static final String NUMBER = "way-number";
    public static final String KEY = "fact-key";
    public static final String VALUE = "fact-value";

    public static final String SUMMARY = "doctor-summary";
    public static final String FINDING = "finding";
    public static final String FINDING_HEAD = "finding-head";
    public static final String FINDING_VERDICT = "finding-verdict";
    public static final String FINDING_DETAILS = "finding-details";
    public static final String FINDING_CODE = "finding-code";

    private Looks() { }
}
