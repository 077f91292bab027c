package dev.centralita.housekeeping;

class InMemoryDeskTest extends ConversationDeskContract {

    @Override
    protected ConversationDesk deskHolding(Conversation... conversations) {
        InMemoryDesk desk = new InMemoryDesk();
        for (Conversation conversation : conversations) {
            desk.holds(conversation);
        }
        return desk;
    }
}
