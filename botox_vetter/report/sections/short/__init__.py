"""What a report in few words says otherwise, so that two sheets hold it: what does not fit is counted."""
